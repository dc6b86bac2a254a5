/**
 * 计票规则 — from the figures of one count to what the law makes of them, with the reason for every line.
 *
 * <p>Pure arithmetic: integers only, no clock, no text, no framework. The same figures give the same outcome on any
 * machine, so whoever doubts a result can compute it again. Nothing here knows or asks who a person is beyond what
 * the law asks: sex for the woman's seat, pairs of relatives, a bar by law.
 *
 * <p>Rules are values with the ids of the rule catalogue (docs/sources.md); findings and reasons carry an id, a message
 * key and numbers, and the texts live in {@code messages/count-engine.properties}.
 */
@NamedInterface("engine")
@Uses({"engine.figure"})
@NullMarked
package org.huanjie.count.engine;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
