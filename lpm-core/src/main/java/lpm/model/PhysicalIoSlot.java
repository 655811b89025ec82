package lpm.model;

import lpm.model.id.LocationCode;

/**
 * A physical adapter slot that a partition owns.
 *
 * @param location such as {@code U78AF.001.WZS0224-P1-C36}
 * @param required whether the profile says the partition cannot start without it
 */
public record PhysicalIoSlot(LocationCode location, boolean required) {}
