package lpm.text.vios;

import java.util.List;

/** Where the attributes of a device are among those that are printed of it, -1 for one that is not: devices share it. */
record DeviceKeys(int status, int address, int backing, int location, int mirrored) {

    /** The places in a list of keys; what is no key of these is passed over. */
    static DeviceKeys of(List<String> printed) {
        return new DeviceKeys(
                printed.indexOf(MappingShape.STATUS),
                printed.indexOf(MappingShape.ADDRESS),
                printed.indexOf(MappingShape.BACKING),
                printed.indexOf(MappingShape.LOCATION),
                printed.indexOf(MappingShape.MIRRORED));
    }
}
