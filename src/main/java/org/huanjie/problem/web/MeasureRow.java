package org.huanjie.problem.web;

import org.huanjie.problem.Measure;

/** 对策行 — a measure as one line, with how much it serves. */
public record MeasureRow(String text, String level, String madeOn, int problems, int tasks) {

    static MeasureRow of(Measure measure, SituationWords words) {
        return new MeasureRow(
                measure.text(),
                words.name(measure.level()),
                measure.madeOn().toString(),
                measure.problems(),
                measure.tasks());
    }
}
