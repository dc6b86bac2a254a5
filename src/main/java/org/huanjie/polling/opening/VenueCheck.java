package org.huanjie.polling.opening;

import java.util.Optional;
import org.huanjie.polling.preparation.VenueItem;

/**
 * 会场检查 — a point of the checklist as someone found it.
 *
 * @param missing what is not there; empty where the point is met
 */
public record VenueCheck(VenueItem item, String checker, Optional<String> missing) {}
