package org.huanjie.shell.print;

import java.util.List;
import org.huanjie.shell.Words;

/** 举报途径说明 — where somebody of a division reports a breach of discipline, in words; every notice and public page says it. */
public interface ReportingLines {

    /** One sentence for each. */
    List<String> of(String division, Words words);
}
