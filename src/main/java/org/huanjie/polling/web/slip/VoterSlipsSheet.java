package org.huanjie.polling.web.slip;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 参选证和签收表 — a slip for each voter to cut out, and the list on which they sign for it. */
public record VoterSlipsSheet(String place, String title, String about, List<Row> rows) implements Sheet {

    /** 一证. */
    public record Row(String number, String name, String group) {}
}
