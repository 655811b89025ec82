package lpm.rest;

import lpm.origin.Capture;

/** Reads one kind of object. */
interface PayloadReader {

    /** The name of its element, such as {@code ManagedSystem}. */
    String kind();

    /** What the object says. */
    Capture read(String file, Payload payload, RestNames names);
}
