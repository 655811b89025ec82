package lpm.sim;

/**
 * An invariant that did not hold.
 *
 * @param id such as {@code I1}
 * @param step the step after which it was broken first
 * @param text what is wrong, naming parts and devices
 */
public record BrokenInvariant(String id, String step, String text) {}
