package dev.billaudit.job;

import dev.billaudit.store.CaseStore;
import dev.billaudit.store.MonthStore;
import dev.billaudit.store.ReadingStore;
import dev.billaudit.store.RecordStore;
import dev.billaudit.store.RunStore;
import org.springframework.stereotype.Component;

/**
 * The books a report is made of.
 *
 * @param runs runs and their files
 * @param readings what files said
 * @param months balanced and judged months
 * @param cases cases and their history
 * @param records what people wrote down of cases
 * @param files what became of every file
 */
@Component
record Bookshelf(
        RunStore runs,
        ReadingStore readings,
        MonthStore months,
        CaseStore cases,
        RecordStore records,
        RunFiles files) {}
