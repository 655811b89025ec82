package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;

/**
 * A virtual adapter in a profile, fields between slashes: {@code 4/client/1/vio1/12/1}.
 *
 * @param fields at least as many as every release prints; one may be empty
 */
record SlashRecord(ImmutableList<String> fields) {

    private static final int LEAST = 6;

    /** The slots of a profile's adapters of one kind; unknown if the record does not print them. */
    static Listing<VirtualSlot> slots(ConsoleRecord row, String attribute, String role) {
        if (!row.has(attribute)) {
            return Listing.unknown();
        }
        ImmutableList<VirtualSlot> slots = row.list(attribute).stream()
                .map(member -> parse(row, attribute, member))
                .filter(adapter -> role.isEmpty() || adapter.fields().get(1).equals(role))
                .map(adapter -> row.value(
                        () -> new VirtualSlot(Integer.parseInt(adapter.fields().get(0)))))
                .collect(ImmutableList.toImmutableList());
        return Listing.of(slots, Coverage.complete());
    }

    /** The slots of a profile's virtual SCSI server adapters that it marks as required: 1 in the sixth field. */
    static Listing<VirtualSlot> requiredServerSlots(ConsoleRecord row) {
        String attribute = "virtual_scsi_adapters";
        if (!row.has(attribute)) {
            return Listing.unknown();
        }
        return Listing.complete(row.list(attribute).stream()
                .map(member -> parse(row, attribute, member))
                .filter(adapter -> adapter.fields().get(1).equals("server")
                        && adapter.fields().get(LEAST - 1).equals("1"))
                .map(adapter -> row.value(
                        () -> new VirtualSlot(Integer.parseInt(adapter.fields().get(0)))))
                .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<String> fields(String member) {
        ImmutableList.Builder<String> fields = ImmutableList.builder();
        int from = 0;
        for (int end = member.indexOf('/'); end >= 0; end = member.indexOf('/', from)) {
            fields.add(member.substring(from, end));
            from = end + 1;
        }
        return fields.add(member.substring(from)).build();
    }

    private static SlashRecord parse(ConsoleRecord row, String attribute, String member) {
        ImmutableList<String> fields = fields(member);
        boolean slot = fields.get(0).length() < 6
                && !fields.get(0).isEmpty()
                && fields.get(0).chars().allMatch(c -> c >= '0' && c <= '9');
        if (fields.size() < LEAST || !slot) {
            throw row.wrong("adapters such as 4/client/1/vio1/12/1 as " + attribute);
        }
        return new SlashRecord(fields);
    }
}
