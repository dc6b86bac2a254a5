package org.huanjie.access.door;

/**
 * 验签入口 — the address at which another machine, which has no form's token, sends what it signs with a secret of its own; its handler answers
 * nobody whose signature does not hold.
 */
public record SignedDoor(String path) {}
