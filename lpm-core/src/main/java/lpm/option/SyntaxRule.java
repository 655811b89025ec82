package lpm.option;

import lpm.origin.InputException;

/**
 * Rules of the catalogue that speak of how something is written, not of an estate: they are enforced where the value is parsed,
 * and a message that refuses a value ends with the id.
 */
public enum SyntaxRule {
    VSCSI_MAPPING_SYNTAX(
            "vscsi-mapping-syntax",
            "slot/vios-name/vios-id[/vios-slot], the first two slashes present and at least one of name and id, as in 2/vios1//7",
            "PYPV"),
    NPIV_MAPPING_SYNTAX(
            "npiv-mapping-syntax",
            "slot/vios-name/vios-id[/[vios-slot][/[fc-port]]], the first two slashes present and at least one of name and id, as in 4//1/14/fcs0",
            "PYPV"),
    NET_VNIC_SLOT_RANGE("net-vnic-slot-range", "a vNIC client slot from 3 to 2999", "AVOCADO; OPTEST"),
    NET_VLAN_MAPPING_SYNTAX(
            "net-vlan-mapping-syntax",
            "MAC/PVID[/VLAN VLAN], the MAC address as 12 hexadecimal digits without colons, as in 2E4F7A31C404/10/20 21",
            "PYPV"),
    MSP_GROUP_ID_TWICE(
            "msp-group-id-twice",
            "group/source-name/source-id/source-address/destination-name/destination-id/destination-address, each group number exactly twice",
            "RMSP8"),
    MSP_ADDRESS_VERSION(
            "msp-address-version",
            "two IPv4 addresses or two IPv6 addresses of the source and destination movers",
            "widely known"),
    LPAR_PROFILE_NAME_VALID(
            "lpar-profile-name-valid",
            "a profile name of 1 to 31 letters, digits, blanks and ,./;:~@#^-_=+{}",
            "PROFHELP"),
    MGMT_WAIT_TIME("mgmt-wait-time", "a number of minutes from 0 to 999", "MAN9");

    private final String id;
    private final String statement;
    private final String source;

    SyntaxRule(String id, String statement, String source) {
        this.id = id;
        this.statement = statement;
        this.source = source;
    }

    /** The id of the catalogue. */
    public String id() {
        return id;
    }

    /** What is expected. */
    public String statement() {
        return statement;
    }

    /** Where the statement comes from. */
    public String source() {
        return source;
    }

    /**
     * What to throw for a value that breaks the rule.
     *
     * @param where the option or attribute, as it is typed
     * @param found the value
     * @param why what is wrong with it
     */
    public InputException refuse(String where, String found, String why) {
        return new InputException("%s: '%s' %s; expected %s (%s)".formatted(where, found, why, statement, id));
    }
}
