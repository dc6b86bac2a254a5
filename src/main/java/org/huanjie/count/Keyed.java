package org.huanjie.count;

import java.util.UUID;

/**
 * 一次录入 — what a teller's device sends for one sheet.
 *
 * @param token made by the device for this keying: sent twice, it is taken once
 * @param number which sheet the teller takes it for
 * @param keys as {@link Keying} reads them
 * @param unsent how many more keyings wait on the device
 */
public record Keyed(UUID token, int number, String keys, int unsent) {}
