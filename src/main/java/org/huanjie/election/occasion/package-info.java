/** 时间地点 — when and where a village meets for its election: nomination, the candidates' meeting, the vote. */
@NamedInterface("occasion")
@Uses({"schedule", "stage"})
@NullMarked
package org.huanjie.election.occasion;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
