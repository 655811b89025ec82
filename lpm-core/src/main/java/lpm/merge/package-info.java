/**
 * What several inputs said, as one estate: facts are merged attribute by attribute, in any order, and two that contradict
 * each other are an error that names both places. Start with {@link lpm.merge.Merger}.
 */
@NullMarked
package lpm.merge;

import org.jspecify.annotations.NullMarked;
