"""Articles cut into paragraphs, sentences and quotations: `split_article`."""

from aqwal.sentences.splitting import split_article

__all__ = ["split_article"]
