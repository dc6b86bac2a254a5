package org.huanjie.election.stage;

import org.huanjie.access.who.SignedIn;

/** 阶段之后 — what a module above does in the transaction in which an election has entered a stage, whoever pressed it. */
public interface AfterStage {

    void entered(Election election, Stage stage, SignedIn by);
}
