package lpm.report.html;

/** A LUN of the partition: what the storage system calls it with its size, and what identifies it. */
record Lun(String name, String identity) {}
