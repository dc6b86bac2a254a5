package org.huanjie.house.violators.lower.inside;

/** What no other module may see. */
public final class Private {}
