/**
 * What the REST interface of a console answers, as facts. Start with {@link lpm.rest.RestReader}; {@link lpm.rest.PayloadReader}
 * has one implementation for each kind of object.
 */
@NullMarked
package lpm.rest;

import org.jspecify.annotations.NullMarked;
