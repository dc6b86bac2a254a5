package org.huanjie.election.stage;

import org.huanjie.access.who.SignedIn;

/**
 * 阶段之后 — what a module above does in the transaction in which an election has entered a stage, whoever pressed it. Of a stage that is entered by
 * itself and can be called back ({@link Step#byItself}) nothing follows.
 */
public interface AfterStage {

    void entered(Election election, Stage stage, SignedIn by);
}
