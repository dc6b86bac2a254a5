package org.huanjie.election.stage;

import java.util.List;
import org.huanjie.shell.Reason;

/** 关口 — a condition that a module above sets before a stage; the {@link StageDoor} asks every gate and gathers all reasons. */
public interface Gate {

    /** What stands against this election entering that stage; empty where nothing does or the gate does not guard it. */
    List<Reason> against(Election election, Stage next);
}
