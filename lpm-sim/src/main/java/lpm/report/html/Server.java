package lpm.report.html;

import com.google.common.collect.ImmutableList;
import lpm.model.id.ViosKey;

/** A Virtual I/O Server, and of its adapters those that serve the partition at some time. */
record Server(String key, ViosKey id, boolean mover, ImmutableList<Adapter> adapters) {}
