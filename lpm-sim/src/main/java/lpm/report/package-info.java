/** Results as text for people and as JSON for programs; the field names of the JSON are a contract. */
@NullMarked
package lpm.report;

import org.jspecify.annotations.NullMarked;
