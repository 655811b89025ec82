/** Virtual Ethernet: switches, client adapters, and the bridges to physical networks. */
@LpmStyle
@NullMarked
package lpm.model.network;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
