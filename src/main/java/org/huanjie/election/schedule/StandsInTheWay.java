package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.shell.Reason;

/** 启动障碍 — what a module above knows to stand before the start of a village's election (S00 before S03). */
public interface StandsInTheWay {

    /** What stands in the way now, by village; a village with nothing is missing. In a constant number of statements. */
    Map<String, List<Reason>> before(String division);

    /** Since which day nothing does, by village. */
    Map<String, LocalDate> cleared(String division);
}
