/**
 * Transcripts of terminal sessions on a Virtual I/O Server: split into commands, each read by a reader of its own. Start
 * with {@link lpm.text.TranscriptReader}.
 */
@NullMarked
package lpm.text;

import org.jspecify.annotations.NullMarked;
