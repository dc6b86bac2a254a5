package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 环节进展 — what a module above knows of steps that no stage and no paper tells, by village, in a constant number of statements. */
public interface StepProgress {

    /**
     * 一个环节的进展.
     *
     * @param step {@code S00} to {@code S29}
     * @param done the day on which it was done; null while it is not, and where the day is no longer known
     * @param called whether anything calls for it; what nothing called for was not held
     */
    record Progress(String step, @Nullable LocalDate done, boolean called) {}

    Map<String, List<Progress>> within(String division);
}
