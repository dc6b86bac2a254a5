package org.huanjie.candidacy.review.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.county.CountyList;
import org.huanjie.county.CountyLists;
import org.huanjie.county.ListEntries;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** 核查部门表 — the organs of a review as a county has them. */
@Service
public class Organs {

    public static final CountyList LIST = CountyList.of("review-departments", "candidacy.organs", "candidacy.organs.what");

    /** 核查部门名录 — declares the list. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        CountyList reviewDepartmentsList() {
            return LIST;
        }

    }

    private final CountyLists lists;
    private final Clock clock;

    Organs(CountyLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Those of the county in which this division lies. */
    public ListEntries of(String division) {
        return lists.of(division, LIST);
    }

    /** What it is called in the county today. */
    public String said(Organ organ, String division, Words words) {
        return of(division).of(organ.code()).text(words);
    }

    /** What it was called at the end of that day. */
    public String said(Organ organ, String division, LocalDate day, Words words) {
        var end = day.atTime(LocalTime.MAX).atZone(clock.getZone()).toOffsetDateTime();
        return of(division).at(organ.code(), end).text(words);
    }

    /** As choices of a form. */
    public List<Option> options(String division, Words words) {
        return of(division).open().stream()
                .map(entry -> new Option(entry.code(), entry.text(words), false))
                .toList();
    }
}
