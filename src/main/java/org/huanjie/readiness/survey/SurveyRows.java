package org.huanjie.readiness.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** 评价的行 — reads a survey as it stands in its table. */
final class SurveyRows {

    private SurveyRows() {}

    static Survey survey(ResultSet row) throws SQLException {
        var sums = row.getArray("by_grade");
        return new Survey(
                row.getObject("id", UUID.class),
                row.getObject("term", UUID.class),
                row.getString("village"),
                row.getInt("grades"),
                row.getInt("satisfied"),
                row.getString("frame"),
                row.getInt("frame_size"),
                Draw.Method.valueOf(row.getString("method")),
                row.getString("seed"),
                row.getInt("asked"),
                row.getInt("shown_from"),
                row.getObject("closes_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getObject("responses", Integer.class),
                row.getObject("content", Integer.class),
                sums == null ? null : List.of((Integer[]) sums.getArray()));
    }
}
