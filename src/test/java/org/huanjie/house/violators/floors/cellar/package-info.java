/**
 * 地窖 — what {@code all}
 * stands on. It says more, which no picture repeats.
 */
package org.huanjie.house.violators.floors.cellar;
