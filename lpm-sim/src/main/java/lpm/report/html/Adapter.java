package lpm.report.html;

import com.google.common.collect.ImmutableList;

/**
 * A server adapter, a vhost or a vfchost, that serves the partition at some time.
 *
 * @param title its name and slot
 * @param client the client's slot, in words
 */
record Adapter(String key, String name, String title, String client, ImmutableList<Device> devices) {}
