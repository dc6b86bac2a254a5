package org.huanjie.count.keying;

import java.util.UUID;
import org.huanjie.count.sitting.SittingId;

/**
 * 一次录入 — what a teller's device sends for one sheet.
 *
 * @param sitting the count that it was keyed for: what waited on a device until a later round is not of that round
 * @param token made by the device for this keying: sent twice, it is taken once
 * @param number which sheet the teller takes it for
 * @param keys as {@code Keying} reads them
 * @param unsent how many more keyings wait on the device
 */
public record Keyed(SittingId sitting, UUID token, int number, String keys, int unsent) {}
