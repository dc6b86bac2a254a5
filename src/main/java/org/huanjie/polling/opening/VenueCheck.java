package org.huanjie.polling.opening;

import org.huanjie.polling.preparation.VenueItem;
import java.util.Optional;

/**
 * 会场检查 — a point of the checklist as someone found it.
 *
 * @param missing what is not there; empty where the point is met
 */
public record VenueCheck(VenueItem item, String checker, Optional<String> missing) {}
