package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.model.id.Names;

/**
 * A paging space device of a shared memory pool.
 *
 * @param name as the console prints it, behind the name of its paging Virtual I/O Server: {@code vios1/hdisk7}
 * @param megabytes its size in MB: a partition needs one as large as its maximum memory
 * @param redundant whether two paging Virtual I/O Servers reach it
 * @param free whether no partition uses it
 */
public record PagingDevice(String name, long megabytes, boolean redundant, boolean free) {

    public PagingDevice {
        Names.check("paging space device", name);
        checkArgument(megabytes >= 0, "%s: the size must not be negative, but is %s MB", name, megabytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
