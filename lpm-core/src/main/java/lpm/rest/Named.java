package lpm.rest;

import lpm.origin.Origin;

/** What an identifier stands for, and where that was read. */
record Named<T>(T value, Origin origin) {}
