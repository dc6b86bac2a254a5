package org.huanjie.problem.kind;

import java.util.List;
import org.huanjie.county.CountyList;
import org.huanjie.county.CountyLists;
import org.huanjie.county.ListEntries;
import org.huanjie.county.ListEntry;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** 问题类型表 — the kinds of problem as a county has them. */
@Service
public class ProblemKinds {

    /** 问题类型名录 — declares the list. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        CountyList problemKindsList() {
            return ProblemKind.LIST;
        }
    }

    private final CountyLists lists;

    ProblemKinds(CountyLists lists) {
        this.lists = lists;
    }

    /** Those of the county in which this division lies. */
    public ListEntries of(String division) {
        return lists.of(division, ProblemKind.LIST);
    }

    /** Of a code that came from elsewhere; what the county does not offer is {@link ProblemKind#OTHER}, so that nothing raised is lost. */
    public ProblemKind known(String division, String code) {
        return ProblemKind.of(code)
                .filter(kind -> of(division).offers(kind.code()))
                .orElse(ProblemKind.OTHER);
    }

    /** As choices of a form. */
    public static List<Option> options(List<ListEntry> entries, @Nullable ProblemKind chosen, Words words) {
        return entries.stream()
                .map(entry -> new Option(
                        entry.code(), entry.text(words), chosen != null && entry.code().equals(chosen.code())))
                .toList();
    }
}
