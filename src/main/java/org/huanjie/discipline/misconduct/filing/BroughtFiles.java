package org.huanjie.discipline.misconduct.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.discipline.misconduct.strip.Stripping;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 所附文件 — what comes with a form, rid of its maker's marks before anything is written; its names are told to who sent them alone. */
@Component
public class BroughtFiles {

    private final HeavyWork work;

    BroughtFiles(HeavyWork work) {
        this.work = work;
    }

    /** All of them, or what is wrong with each that is not taken. */
    public Verdict<List<StrippedFile>> read(@Nullable List<MultipartFile> brought) {
        var files = new ArrayList<StrippedFile>();
        var reasons = new ArrayList<Reason>();
        for (var file : brought == null ? List.<MultipartFile>of() : brought) {
            if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
                continue; // a field that nobody used
            }
            switch (stripped(file)) {
                case Stripping.Result.Done(var done) -> files.add(done);
                case Stripping.Result.Refused(var fault) ->
                    reasons.add(MisconductRefusal.FILE
                            .of(String.valueOf(file.getOriginalFilename()), fault)
                            .at("files"));
            }
        }
        return reasons.isEmpty() ? Verdict.done(files) : Verdict.refused(reasons);
    }

    private Stripping.Result stripped(MultipartFile file) {
        try {
            var content = file.getBytes();
            return work.done(HeavyWork.Kind.FILE, () -> Stripping.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
