/**
 * A simulated migration as a page to be watched: pure functions from its frames to what the page shows. Start with
 * {@link lpm.report.html.MigrationHtml}; what the template shows are the records whose names end in View.
 */
@NullMarked
package lpm.report.html;

import org.jspecify.annotations.NullMarked;
