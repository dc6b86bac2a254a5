package org.huanjie.access.account;

import com.google.errorprone.annotations.CheckReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Source;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.DivisionList;
import org.huanjie.region.Divisions;
import org.springframework.stereotype.Service;

/** 首次导入区划 — the divisions of an empty store, which come before its first accounts; by the set-up code alone. */
@Service
public class FirstDivisions {

    /** 导入结果 — the file was read, well or not; or the code was wrong, and it was not looked at. */
    @CheckReturnValue
    public sealed interface Outcome {
        record Read(DivisionFile.Result result) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** 文件 — what was brought, opened when it is wanted. */
    @FunctionalInterface
    public interface Brought {
        InputStream open() throws IOException;
    }

    private final Setup setup;
    private final DivisionFile file;
    private final Divisions divisions;

    FirstDivisions(Setup setup, DivisionFile file, Divisions divisions) {
        this.setup = setup;
        this.file = file;
        this.divisions = divisions;
    }

    /** Whether any division is known: before that no account can have its place. */
    public boolean known() {
        return divisions.any();
    }

    public Outcome load(String code, Brought brought, DivisionList list, Source source) throws IOException {
        var wrong = setup.against(code, source);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        try (var content = brought.open()) {
            return new Outcome.Read(file.load(content, list));
        }
    }
}
