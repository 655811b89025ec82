/**
 * The estate document: everything the model holds as YAML that a person writes or {@code show --format yaml} prints.
 * Start with {@link lpm.document.EstateDocument}. Each {@code …Form} reads and writes one type of the model.
 */
@NullMarked
package lpm.document;

import org.jspecify.annotations.NullMarked;
