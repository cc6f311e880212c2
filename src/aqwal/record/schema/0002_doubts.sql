-- Why the link of a speaker or an addressee is not sure; NULL and '' where it is.
ALTER TABLE statements ADD COLUMN speaker_doubt TEXT;
ALTER TABLE statements ADD COLUMN addressee_doubt TEXT;
