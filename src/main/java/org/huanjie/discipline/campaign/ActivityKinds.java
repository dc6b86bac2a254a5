package org.huanjie.discipline.campaign;

import java.util.List;
import org.huanjie.county.CountyList;
import org.huanjie.county.CountyLists;
import org.huanjie.county.ListEntries;
import org.huanjie.county.ListEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** 活动类型表 — a county's kinds of activities: those of the report, what it chose of the others, and its own. */
@Service
public class ActivityKinds {

    public static final CountyList LIST = CountyList.of("activity-kinds", "campaign.list", "campaign.list.what");

    /** The daily reminder: sent by its own room, not entered by hand. */
    static final String REMINDER = "REMINDER";

    /** 活动类型名录 — declares the list. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        CountyList activityKindsList() {
            return LIST;
        }
    }

    private final CountyLists lists;

    ActivityKinds(CountyLists lists) {
        this.lists = lists;
    }

    /** Those of the county in which this division lies. */
    public ListEntries of(String division) {
        return lists.of(division, LIST);
    }

    /** What is planned and entered by hand. */
    public List<ListEntry> offered(String division) {
        return of(division).open().stream()
                .filter(kind -> !kind.code().equals(REMINDER))
                .toList();
    }
}
