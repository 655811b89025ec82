package lpm.model.storage;

import lpm.fact.Fact;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** A virtual target device (VTD): what a client sees as one disk or medium behind a virtual SCSI server adapter. */
@Value.Immutable
public interface VirtualTargetDevice extends WithVirtualTargetDevice {

    /** The device name, such as {@code vtscsi2}. */
    String name();

    /** The address under which the client sees it. */
    Fact<LogicalUnitAddress> address();

    Fact<BackingDevice> backingDevice();

    /** As {@code lsmap} prints it: Available or Defined. */
    Fact<String> status();

    /** As {@code lsmap} prints it: true, false or N/A. */
    Fact<String> mirrored();

    @Value.Check
    default void check() {
        Names.check("virtual target device", name());
        checkText("status of", status());
        checkText("mirroring of", mirrored());
    }

    private void checkText(String what, Fact<String> text) {
        if (text instanceof Fact.Known<String> known) {
            Names.check(what, name(), known.get());
        }
    }

    /**
     * Whether this is an optical or tape device: one that stands on a medium of the virtual media library, or has the name that
     * the server gives such devices ({@code vtopt0}, {@code vttape0}) and is not known to stand on a disk.
     */
    default boolean isMedia() {
        boolean named = name().startsWith("vtopt") || name().startsWith("vttape");
        return backingDevice()
                .map(backing -> backing instanceof BackingDevice.File
                        ? named || backing.name().startsWith("/var/vio/VMLibrary/")
                        : named && !(backing instanceof BackingDevice.Disk))
                .value()
                .orElse(named);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualTargetDevice}. */
    final class Builder extends ImmutableVirtualTargetDevice.Builder {
        Builder() {
            address(Fact.unknown());
            backingDevice(Fact.unknown());
            status(Fact.unknown());
            mirrored(Fact.unknown());
        }
    }
}
