/**
 * Captures without what identifies a site: serial numbers, names, addresses and port names are replaced by pseudonyms, the same
 * everywhere, so that what can be judged of the captures stays as it was. Start with {@link lpm.anonymize.Anonymizer}.
 */
@NullMarked
package lpm.anonymize;

import org.jspecify.annotations.NullMarked;
