-- Every line stands in the trail too, under the same subject and in the same order; there the history of a subject is read now.
DROP TABLE timeline_entry;
