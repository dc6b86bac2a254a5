package org.huanjie;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** 测试地点 — counties that exist for one test alone: code 9xxxxx, towns 100, 101, …, villages 200, 201, … */
public class Places {

    private static final AtomicInteger NEXT = new AtomicInteger(900001);

    /** 测试县 — a county with its towns and villages, by code. */
    public record County(String code, List<String> towns, List<String> villages) {
        public String town() {
            return towns.getFirst();
        }

        public String village() {
            return villages.getFirst();
        }

        public String village(int n) {
            return villages.get(n);
        }
    }

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional
    public County newCounty(int towns, int villagesEach) {
        var code = Integer.toString(NEXT.getAndIncrement());
        add(code, "测试县" + code, "");
        var town = new ArrayList<String>();
        var village = new ArrayList<String>();
        for (int t = 0; t < towns; t++) {
            town.add(code + (100 + t));
            add(town.getLast(), "测试镇" + (t + 1), code);
            for (int v = 0; v < villagesEach; v++) {
                village.add(town.getLast() + (200 + v));
                add(village.getLast(), "测试村" + (t + 1) + "-" + (v + 1), town.getLast());
            }
        }
        return new County(code, List.copyOf(town), List.copyOf(village));
    }

    private void add(String code, String name, String parent) {
        sql.sql("INSERT INTO region.division (code, name, parent) VALUES (:code, :name, :parent)")
                .param("code", code)
                .param("name", name)
                .param("parent", parent)
                .update();
    }
}
