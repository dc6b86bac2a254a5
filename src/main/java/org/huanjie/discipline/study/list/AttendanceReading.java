package org.huanjie.discipline.study.list;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 到课名单读取 — reads what was brought, with the heading in either language. Called before a transaction begins. */
@Component
public class AttendanceReading {

    private final HeavyWork work;
    private final Set<String> headings;

    AttendanceReading(HeavyWork work, MessageSource source) {
        this.work = work;
        this.headings = new LinkedHashSet<>(List.of(
                new Words(source, Locale.SIMPLIFIED_CHINESE).of("discipline.duty.name"),
                new Words(source, Locale.ENGLISH).of("discipline.duty.name")));
    }

    /** The names, or every fault of the file; nobody where none was brought. */
    public Verdict<List<String>> names(byte[] file) {
        return file.length == 0
                ? Verdict.done(List.of())
                : work.done(HeavyWork.Kind.FILE, () -> AttendanceList.read(file, headings));
    }
}
