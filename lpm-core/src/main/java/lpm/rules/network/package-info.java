/** Rules on virtual Ethernet: switches and bridged VLANs. */
@NullMarked
package lpm.rules.network;

import org.jspecify.annotations.NullMarked;
