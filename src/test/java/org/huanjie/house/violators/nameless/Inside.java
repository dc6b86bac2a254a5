package org.huanjie.house.violators.nameless;

/** Makes the module one: its name is not Chinese, and it may use everything. */
final class Inside {}
