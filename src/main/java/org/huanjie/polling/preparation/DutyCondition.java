package org.huanjie.polling.preparation;

import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Reason;

/**
 * 上岗条件 — what must be on file of people before they do their duty; a module that keeps such files implements it. Asked at the roll call and
 * at every assignment, of those at the poll, and of whoever else serves an election.
 */
public interface DutyCondition {

    /** What is missing for whom, all at once, in the order of these people; empty where all may begin. */
    List<Reason> against(Election election, List<OnDuty> people);
}
