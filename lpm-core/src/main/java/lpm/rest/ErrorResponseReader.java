package lpm.rest;

import lpm.model.Estate;
import lpm.origin.Capture;

/** What a console answers in place of what was asked for: nothing was captured. */
final class ErrorResponseReader implements PayloadReader {

    @Override
    public String kind() {
        return "HttpErrorResponse";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        facts.warn(
                payload.element(),
                "the console answered with an error, so nothing is read: %s"
                        .formatted(payload.element().textAt("Message").orElse("no reason is given")));
        return facts.capture(Estate.empty());
    }
}
